package vn.tuantra.chassis.file;

import com.mongodb.client.MongoDatabase;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import vn.tuantra.chassis.store.StoreAutoConfiguration;

/** Attached files. */
@AutoConfiguration(after = StoreAutoConfiguration.class)
@EnableConfigurationProperties(FileProperties.class)
public class FileAutoConfiguration {

    @Bean
    FileIntake fileIntake(FileProperties properties) {
        return new FileIntake(properties.temporary());
    }

    @Bean
    @ConditionalOnMissingBean
    FileStore fileStore(MongoDatabase database) {
        return new GridFsFileStore(database);
    }

    @Bean
    SealedFiles sealedFiles(FileStore store) {
        return new SealedFiles(store);
    }
}
