package vn.tuantra.chassis.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM in segments, so that a film can be read without holding it in memory. The nonce of a segment is its number
 * and whether it is the last one: segments can neither be reordered nor cut off. Every file has a key of its own, so no
 * nonce is used twice with one key.
 */
final class SealedStream extends InputStream {

    private static final int SEGMENT = 64 * 1024;
    private static final int TAG = 16;

    private final InputStream sealed;
    private final byte[] key;
    private byte[] plain = new byte[0];
    private byte[] ahead;
    private int position;
    private long number;
    private boolean ended;

    SealedStream(InputStream sealed, byte[] key) {
        this.sealed = sealed;
        this.key = key.clone();
        this.ahead = new byte[0];
    }

    static void write(Path from, Path to, byte[] key) throws IOException {
        try (InputStream in = Files.newInputStream(from);
                OutputStream out = Files.newOutputStream(to)) {
            byte[] segment = in.readNBytes(SEGMENT);
            for (long number = 0; ; number++) {
                byte[] next = in.readNBytes(SEGMENT);
                boolean last = next.length == 0;
                out.write(crypt(Cipher.ENCRYPT_MODE, key, number, last, segment));
                if (last) {
                    return;
                }
                segment = next;
            }
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (position == plain.length) {
            if (ended) {
                return -1;
            }
            nextSegment();
        }
        int count = Math.min(length, plain.length - position);
        System.arraycopy(plain, position, target, offset, count);
        position += count;
        return count;
    }

    private void nextSegment() throws IOException {
        byte[] segment = number == 0 ? sealed.readNBytes(SEGMENT + TAG) : ahead;
        if (segment.length < TAG) {
            throw new EOFException("sealed file cut off");
        }
        ahead = sealed.readNBytes(SEGMENT + TAG);
        ended = ahead.length == 0;
        plain = crypt(Cipher.DECRYPT_MODE, key, number, ended, segment);
        position = 0;
        number++;
    }

    private static byte[] crypt(int mode, byte[] key, long number, boolean last, byte[] segment) throws IOException {
        byte[] nonce =
                ByteBuffer.allocate(12).putLong(number).putInt(last ? 1 : 0).array();
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * 8, nonce));
            return cipher.doFinal(segment);
        } catch (GeneralSecurityException e) {
            throw new IOException("sealed file altered", e);
        }
    }

    @Override
    public void close() throws IOException {
        sealed.close();
    }
}
