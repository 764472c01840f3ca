package vn.tuantra.contract;

/**
 * One type of the published language.
 *
 * @param name {@code vn.tuantra.<aggregate>.<fact>.v<major>}, {@code ce_type} on the wire; never a class name
 * @param topic where it is published
 * @param payload the record that is its JSON body
 * @param summary one sentence for the catalogue
 */
public record EventType(String name, Topic topic, Class<? extends DomainEvent> payload, String summary) {

    /** Class path resource of the JSON Schema of the body. */
    public String schemaResource() {
        return "/vn/tuantra/contract/schemas/" + name + ".schema.json";
    }

    /** Class path resource of a realistic body, used by the tests of publisher and consumers alike. */
    public String sampleResource() {
        return "/vn/tuantra/contract/samples/" + name + ".json";
    }
}
