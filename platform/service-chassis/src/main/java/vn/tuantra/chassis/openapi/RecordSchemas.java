package vn.tuantra.chassis.openapi;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/**
 * Schemas of records: one name per type, also for the nested ones that are all called {@code Page} or {@code View}, and
 * a field is required unless the code says that it may be null.
 */
final class RecordSchemas extends ModelResolver {

    private static final String REFERENCE = "#/components/schemas/";

    RecordSchemas(ObjectMapper mapper) {
        super(mapper, new NestedNames());
    }

    @Override
    @SuppressWarnings("rawtypes") // the library's signature
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> next) {
        JavaType answer = _mapper.constructType(type.getType());
        if (answer.hasRawClass(ResponseEntity.class) && answer.containedTypeCount() == 1) {
            return content(answer.containedType(0), context, next);
        }
        if (answer.isTypeOrSubTypeOf(JsonNode.class)) {
            // Any JSON; the name of our own class for it would be one too many in a generated client.
            return new Schema<>();
        }
        @Nullable Schema<?> resolved = super.resolve(type, context, next);
        Class<?> raw = answer.getRawClass();
        if (resolved != null && raw.isRecord()) {
            Schema<?> model = model(resolved, context);
            if (model != null) {
                require(model, raw);
            }
        }
        return resolved;
    }

    /** What an answer carries; left alone, its headers and its status would be taken for content. */
    private @Nullable Schema<?> content(JavaType type, ModelConverterContext context, Iterator<ModelConverter> next) {
        if (type.hasRawClass(byte[].class) || type.isTypeOrSubTypeOf(Resource.class)) {
            return new BinarySchema();
        }
        return type.hasRawClass(Void.class) ? null : resolve(new AnnotatedType(type).resolveAsRef(true), context, next);
    }

    private static @Nullable Schema<?> model(Schema<?> resolved, ModelConverterContext context) {
        String reference = resolved.get$ref();
        return reference == null ? resolved : context.getDefinedModels().get(reference.substring(REFERENCE.length()));
    }

    private static void require(Schema<?> model, Class<?> record) {
        @SuppressWarnings("rawtypes") // the library's signature
        Map<String, Schema> properties = model.getProperties();
        if (properties == null) {
            return;
        }
        for (RecordComponent component : record.getRecordComponents()) {
            boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            boolean known = properties.containsKey(component.getName());
            boolean named = model.getRequired() != null && model.getRequired().contains(component.getName());
            if (!optional && known && !named) {
                model.addRequiredItem(component.getName());
            }
        }
    }

    /** {@code Outer.Inner} is {@code OuterInner}. */
    private static final class NestedNames extends TypeNameResolver {

        @Override
        protected String getNameOfClass(Class<?> type) {
            Class<?> outer = type.getEnclosingClass();
            return outer == null
                    ? type.getSimpleName()
                    : getNameOfClass(outer).replaceFirst("(Controller|Bodies)$", "") + type.getSimpleName();
        }
    }
}
