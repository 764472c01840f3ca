package vn.tuantra.chassis.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.security.OpenToAll;
import vn.tuantra.contract.AsyncApiDocument;
import vn.tuantra.contract.wiring.Wiring;

/** Serves the AsyncAPI 3 document of this service: its wiring, or what the platform gives to one that states none. */
@RestController
class AsyncApiController {

    private final String document;

    AsyncApiController(
            ObjectProvider<Wiring> wiring,
            @Value("${spring.application.name}") String service,
            @Value("${tuantra.asyncapi.broker:${spring.kafka.bootstrap-servers}}") String broker) {
        this.document = AsyncApiDocument.json(wiring.getIfAvailable(() -> Wiring.of(service)), broker);
    }

    @OpenToAll(because = "it describes the published language")
    @GetMapping(path = "/asyncapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    String document() {
        return document;
    }
}
