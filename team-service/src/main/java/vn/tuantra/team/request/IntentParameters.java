package vn.tuantra.team.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.web.EntityVersion;

/** Gives controllers the {@link Intent} as a parameter; it is no part of the API's description. */
@Configuration
class IntentParameters implements WebMvcConfigurer {

    IntentParameters() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Intent.class, Caller.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Resolver());
    }

    private static final class Resolver implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Intent.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
                return new Intent(
                        Caller.from(token.getToken()),
                        Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)),
                        EntityVersion.parse(request.getHeader(HttpHeaders.IF_MATCH)));
            }
            throw new IllegalStateException("an endpoint with an Intent must not be open to the public");
        }
    }
}
