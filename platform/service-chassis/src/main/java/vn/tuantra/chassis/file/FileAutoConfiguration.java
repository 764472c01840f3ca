package vn.tuantra.chassis.file;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import vn.tuantra.chassis.store.StoreAutoConfiguration;

/** Attached files. */
@AutoConfiguration(after = StoreAutoConfiguration.class)
@EnableConfigurationProperties(FileProperties.class)
public class FileAutoConfiguration {

    @Bean
    FileIntake fileIntake(FileProperties properties) {
        Path usual = Path.of(System.getProperty("java.io.tmpdir", "/tmp"), "tuantra-uploads");
        return new FileIntake(properties.temporary() == null ? usual : properties.temporary());
    }

    @Bean
    FileStore fileStore(MongoDatabase database, FileProperties properties) {
        return properties.s3() == null ? new GridFsFileStore(database) : new S3FileStore(properties.s3());
    }

    @Bean
    SealedFiles sealedFiles(FileStore store) {
        return new SealedFiles(store);
    }
}
