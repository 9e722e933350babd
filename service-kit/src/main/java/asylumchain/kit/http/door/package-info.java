/// The door every request comes in by and every answer leaves by.
@NullMarked
package asylumchain.kit.http.door;

import org.jspecify.annotations.NullMarked;
