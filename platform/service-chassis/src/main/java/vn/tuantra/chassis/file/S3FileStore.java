package vn.tuantra.chassis.file;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Files in an S3-compatible store, for installations that have one. One object per file, named by its id. */
final class S3FileStore implements FileStore, AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final int PRECONDITION_FAILED = 412;

    private final S3Client client;
    private final String bucket;

    S3FileStore(FileProperties.S3 settings) {
        this.bucket = settings.bucket();
        this.client = S3Client.builder()
                .endpointOverride(settings.endpoint())
                .region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
                .forcePathStyle(true)
                // Trailing checksums are the vendor's own; compatible stores do not all know them.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(ANSWER))
                .build();
    }

    @Override
    public void put(UUID id, Path content, long size) {
        try {
            client.putObject(
                    request -> request.bucket(bucket)
                            .key(id.toString())
                            .contentLength(size)
                            .ifNoneMatch("*"),
                    RequestBody.fromFile(content));
        } catch (S3Exception e) {
            throw e.statusCode() == PRECONDITION_FAILED
                    ? new IllegalStateException("file " + id + " is stored already", e)
                    : new FileStoreUnavailable(e);
        } catch (SdkException e) {
            throw new FileStoreUnavailable(e);
        }
    }

    @Override
    public Optional<InputStream> open(UUID id) {
        try {
            return Optional.of(
                    client.getObject(request -> request.bucket(bucket).key(id.toString())));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        } catch (SdkException e) {
            throw new FileStoreUnavailable(e);
        }
    }

    @Override
    public void delete(UUID id) {
        try {
            client.deleteObject(request -> request.bucket(bucket).key(id.toString()));
        } catch (SdkException e) {
            throw new FileStoreUnavailable(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
