package vn.tuantra.reporting.document;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.stereotype.Repository;

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

    public Optional<byte[]> find(String hash) {
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
