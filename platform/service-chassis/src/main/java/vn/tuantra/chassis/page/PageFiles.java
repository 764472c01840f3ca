package vn.tuantra.chassis.page;

import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The files of a page below its own path: its modules, {@code look/} shared by all pages, and {@code lib/} with the
 * libraries, whose versions stay out of the addresses. Each page brings its own copy of what is shared, so that two
 * services of different age behind one origin do not mix.
 */
final class PageFiles implements WebMvcConfigurer {

    private final Pages pages;
    private final ContentTags tags = new ContentTags();

    PageFiles(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (Page page : pages.all()) {
            files(registry, page.path() + "lib/**", "classpath:/META-INF/resources/webjars/");
            files(registry, page.path() + "look/**", "classpath:/look/");
            files(registry, page.path() + "**", "classpath:/page/" + page.name() + "/");
        }
    }

    private void files(ResourceHandlerRegistry registry, String pattern, String location) {
        ResourceHandlerRegistration files = registry.addResourceHandler(pattern).addResourceLocations(location);
        // A reproducible build gives every file the same date for ever: only the content can tell versions apart.
        files.setUseLastModified(false).setEtagGenerator(tags::of).setCacheControl(CacheControl.noCache());
        files.resourceChain(true);
    }
}
