package asylumchain.kit.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An operation that reads its body as an `InputStream` of any length: the general limit on bodies
/// does not apply, and its body is not part of what an idempotency key is compared by.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface StreamedBody {}
