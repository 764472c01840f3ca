import client.ApiClient;
import client.api.IncidentCommandControllerApi;
import client.api.IncidentControllerApi;
import client.api.IncidentQueryControllerApi;
import client.model.IncidentView;
import client.model.PlaceBody;
import client.model.ReportBody;
import java.util.UUID;

/** What somebody writes who has only the generated client: a leader reports, the duty desk takes the case and reads it. */
public class ReportAndRead {

    public static void main(String[] args) throws Exception {
        ApiClient leader = at(args[0], args[1]);
        ApiClient desk = at(args[0], args[2]);
        UUID id = UUID.fromString(args[3]);
        ReportBody report = new ReportBody()
                .id(id)
                .category("FIR-01")
                .place(new PlaceBody().latitude(21.0457).longitude(105.8412).address("Ngã tư Trúc Bạch - Châu Long"));
        tell("reported", new IncidentControllerApi(leader).incidentReport(report, null, null));
        tell("taken", new IncidentCommandControllerApi(desk).incidentCommandAcknowledge(id, null, null));
        tell("read", new IncidentQueryControllerApi(desk).incidentQueryOne(id));
    }

    private static ApiClient at(String address, String token) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(address);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        return client;
    }

    private static void tell(String what, IncidentView incident) {
        System.out.println(what + " " + incident.getId() + " " + incident.getState());
    }
}
