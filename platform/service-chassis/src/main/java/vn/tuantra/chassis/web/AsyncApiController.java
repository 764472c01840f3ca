package vn.tuantra.chassis.web;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.security.OpenToAll;
import vn.tuantra.contract.AsyncApiDocument;

/** Serves the AsyncAPI 3 document of the published language. */
@RestController
class AsyncApiController {

    private final String document = AsyncApiDocument.json();

    @OpenToAll(because = "it describes the published language")
    @GetMapping(path = "/asyncapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    String document() {
        return document;
    }
}
