package vn.tuantra.chassis.web;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.text.BoundaryText;

/**
 * JSON as it may come in: text is composed (NFC) and printable, and a field that is {@code null} is a field that is
 * absent, as the serialisers of most integrations write it. Done once at the boundary, so that no field is forgotten.
 */
public final class CleanJson {

    /** Below it every whole number has its own floating point number. */
    private static final double EXACT = 1L << 53;

    private final JsonMapper mapper;

    public CleanJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * @throws Refusal {@code TEXT_NOT_ALLOWED}, {@code INVALID_FIELD} for a list with a hole, {@code MALFORMED_VALUE}
     *     for a number beyond all numbers; each names the field
     * @throws tools.jackson.core.JacksonException for what is no JSON
     */
    public JsonNode read(byte[] json) {
        return clean(mapper.readTree(json), "");
    }

    /** The same for what was read already. */
    public JsonNode clean(JsonNode node) {
        return clean(node, "");
    }

    /** Equal for equal content: keys in order, numbers without ornament. */
    public String canonical(JsonNode node) {
        return mapper.writeValueAsString(ordered(node));
    }

    byte[] write(JsonNode node) {
        return mapper.writeValueAsBytes(node);
    }

    private static JsonNode clean(JsonNode node, String path) {
        if (node instanceof ObjectNode object) {
            ObjectNode clean = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                String name = BoundaryText.clean(path.isEmpty() ? "body" : path, field.getKey());
                if (!field.getValue().isNull()) {
                    clean.set(name, clean(field.getValue(), path.isEmpty() ? name : path + "." + name));
                }
            }
            return clean;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode clean = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < array.size(); i++) {
                String place = path + "[" + i + "]";
                if (array.get(i).isNull()) {
                    throw Refusal.invalid("INVALID_FIELD", Map.of("field", place));
                }
                clean.add(clean(array.get(i), place));
            }
            return clean;
        }
        if (node instanceof DoubleNode number) {
            return clean(number, path);
        }
        return node instanceof StringNode text
                ? StringNode.valueOf(BoundaryText.clean(path, text.stringValue()))
                : node;
    }

    /** What serialisers of floating point write as {@code 3.0} is the whole number 3. */
    private static JsonNode clean(DoubleNode number, String path) {
        double value = number.doubleValue();
        if (!Double.isFinite(value)) {
            throw Refusal.invalid("MALFORMED_VALUE", Map.of("field", path));
        }
        return value == Math.rint(value) && Math.abs(value) < EXACT ? LongNode.valueOf((long) value) : number;
    }

    private static JsonNode ordered(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode ordered = JsonNodeFactory.instance.objectNode();
            Map<String, JsonNode> fields = new TreeMap<>();
            object.properties().forEach(field -> fields.put(field.getKey(), ordered(field.getValue())));
            ordered.setAll(fields);
            return ordered;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode ordered = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> ordered.add(ordered(element)));
            return ordered;
        }
        return node.isNumber()
                ? JsonNodeFactory.instance.stringNode(
                        node.decimalValue().stripTrailingZeros().toPlainString())
                : node;
    }
}
