/// Requests that are wrong, made by the thousand from what a service's OpenAPI document says, and
/// what may be answered to them.
@NullMarked
package asylumchain.kit.testing.misuse;

import org.jspecify.annotations.NullMarked;
