/// What the OpenAPI document says of every operation, said once.
@NullMarked
package asylumchain.kit.http.openapi;

import org.jspecify.annotations.NullMarked;
