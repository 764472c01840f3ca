package vn.tuantra.chassis.store;

import org.bson.Document;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;

/** Immutable state to documents and back, without class names in the stored form. */
final class StateMapper {

    private final MappingMongoConverter converter;

    StateMapper(MappingMongoConverter converter) {
        this.converter = converter;
        converter.setTypeMapper(new DefaultMongoTypeMapper(null));
    }

    Document write(Object state) {
        Document document = new Document();
        converter.write(state, document);
        return document;
    }

    <S> S read(Class<S> type, Document document) {
        return converter.read(type, document);
    }
}
