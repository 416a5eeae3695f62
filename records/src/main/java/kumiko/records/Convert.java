package kumiko.records;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kumiko.model.Converter;

/**
 * Stores a type of the user's own through a converter, which has a constructor without parameters.
 *
 * <p>On an {@code Optional} or a list, the converter may be for the whole or for what is in it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Convert {

    Class<? extends Converter<?, ?>> value();
}
