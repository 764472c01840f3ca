package vn.tuantra.chassis.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The row of the service's {@link Permissions} that an endpoint stands for. The table is asked before anything of the
 * request is read, and nothing is written before; a service in which an endpoint has no row does not start.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Permitted {

    /** The action of the row. */
    String value();
}
