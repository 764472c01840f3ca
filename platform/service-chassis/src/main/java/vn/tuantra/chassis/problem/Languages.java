package vn.tuantra.chassis.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The two languages of every answer. Vietnamese unless somebody asks for English; never the language of the server. */
public final class Languages {

    public static final Locale VIETNAMESE = Locale.of("vi");

    private static final AcceptHeaderLocaleResolver RESOLVER = resolver();

    private Languages() {}

    /** The language of an answer. */
    public static Locale of(HttpServletRequest request) {
        return RESOLVER.resolveLocale(request);
    }

    static Locale of(WebRequest request) {
        return request instanceof ServletWebRequest servlet ? of(servlet.getRequest()) : VIETNAMESE;
    }

    /** The same choice for everything else that speaks: messages of violated constraints, for one. */
    static AcceptHeaderLocaleResolver resolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(VIETNAMESE, Locale.ENGLISH));
        resolver.setDefaultLocale(VIETNAMESE);
        return resolver;
    }
}
