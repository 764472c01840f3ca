package vn.tuantra.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The floor: a server that does nothing but write the same ready-made bytes to every socket from one thread. */
final class RawFanOut implements AutoCloseable {

    private static final int BACKLOG = 4_096;

    private final ServerSocketChannel server;
    private final List<SocketChannel> sockets = new CopyOnWriteArrayList<>();

    RawFanOut() throws IOException {
        server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        Thread.ofPlatform().name("raw-accept").daemon().start(this::accept);
    }

    int port() throws IOException {
        return ((InetSocketAddress) server.getLocalAddress()).getPort();
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel socket = server.accept();
                socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
                socket.write(ByteBuffer.wrap("data: {}\n\n".getBytes(StandardCharsets.US_ASCII)));
                sockets.add(socket);
            }
        } catch (IOException closed) {
            // The bench is over.
        }
    }

    void publish(byte[] event) {
        List<SocketChannel> hungUp = new ArrayList<>();
        for (SocketChannel socket : sockets) {
            try {
                socket.write(ByteBuffer.wrap(event));
            } catch (IOException gone) {
                hungUp.add(socket);
            }
        }
        sockets.removeAll(hungUp);
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (SocketChannel socket : sockets) {
            socket.close();
        }
    }
}
