package vn.tuantra.reporting.document;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.tuantra.chassis.aggregate.Refusal;

/**
 * The files that were signed, by their SHA-256. They are kept before the signature that names them, so a signature never
 * lacks its file; a file without a signature harms nobody.
 */
@Repository
public class SignedDocuments {

    private final MongoCollection<Document> files;

    SignedDocuments(MongoDatabase database) {
        this.files = database.getCollection("signed_documents");
    }

    /** Keeps a file and answers its hash in hexadecimal. */
    public String keep(byte[] pdf) {
        String hash = sha256(pdf);
        files.replaceOne(
                Filters.eq("_id", hash),
                new Document("_id", hash).append("pdf", new Binary(pdf)),
                new ReplaceOptions().upsert(true));
        return hash;
    }

    /**
     * The file that was signed, or what is printed now where nothing is signed. A file that is lost is made again only if it
     * comes out as it was.
     *
     * @param hash of the file that was signed; absent before
     * @throws Refusal {@code SIGNED_FILE_LOST}
     */
    public byte[] signedOr(@Nullable String hash, Supplier<byte[]> print) {
        return hash == null ? print.get() : find(hash).orElseGet(() -> again(hash, print));
    }

    private static byte[] again(String hash, Supplier<byte[]> print) {
        byte[] pdf = print.get();
        if (!sha256(pdf).equals(hash)) {
            throw Refusal.conflict("SIGNED_FILE_LOST", Map.of("sha256", hash));
        }
        return pdf;
    }

    private Optional<byte[]> find(String hash) {
        return Optional.ofNullable(files.find(Filters.eq("_id", hash)).first())
                .map(stored -> stored.get("pdf", Binary.class).getData());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
