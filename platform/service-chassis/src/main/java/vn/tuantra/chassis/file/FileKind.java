package vn.tuantra.chassis.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of file that may be attached, told apart by how their bytes begin and never by what the sender says. */
public enum FileKind {
    JPEG("image/jpeg", "jpg", 0, "\u00ff\u00d8\u00ff"),
    PNG("image/png", "png", 0, "\u0089PNG\r\n\u001a\n"),
    WEBP("image/webp", "webp", 8, "WEBP"),
    HEIC("image/heic", "heic", 4, "ftyphei", "ftypmif1", "ftypmsf1"),
    PDF("application/pdf", "pdf", 0, "%PDF-"),
    MP4(
            "video/mp4",
            "mp4",
            4,
            "ftypisom",
            "ftypiso2",
            "ftypiso4",
            "ftypiso5",
            "ftypiso6",
            "ftypmp4",
            "ftypavc1",
            "ftypqt  ",
            "ftyp3gp"),
    WEBM("video/webm", "webm", 0, "\u001aE\u00df\u00a3"),
    M4A("audio/mp4", "m4a", 4, "ftypM4A "),
    MP3("audio/mpeg", "mp3", 0, "ID3", "\u00ff\u00fb", "\u00ff\u00f3", "\u00ff\u00f2"),
    OGG("audio/ogg", "ogg", 0, "OggS"),
    WAV("audio/wav", "wav", 8, "WAVE");

    /** How many bytes are enough to tell every kind. */
    static final int HEAD = 32;

    private final String mediaType;
    private final String extension;
    private final int offset;
    private final String signatures;

    FileKind(String mediaType, String extension, int offset, String... signatures) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.offset = offset;
        this.signatures = String.join("|", signatures);
    }

    public String mediaType() {
        return mediaType;
    }

    /** Without the dot. */
    public String extension() {
        return extension;
    }

    /** The kind of a file that begins so; empty for everything that is not in the list. */
    public static Optional<FileKind> of(byte[] head, int length) {
        String text = new String(head, 0, length, ISO_8859_1);
        return Arrays.stream(values()).filter(kind -> kind.begins(text)).findFirst();
    }

    private boolean begins(String head) {
        return Arrays.stream(signatures.split("\\|", -1)).anyMatch(signature -> head.startsWith(signature, offset));
    }
}
