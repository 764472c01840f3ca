package vn.tuantra.chassis.file;

import org.springframework.dao.DataAccessResourceFailureException;

/** The place where the bytes lie does not answer; the request may be sent again. */
public final class FileStoreUnavailable extends DataAccessResourceFailureException {

    private static final long serialVersionUID = 1L;

    public FileStoreUnavailable(Throwable cause) {
        super("file store not available", cause);
    }
}
