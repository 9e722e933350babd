/// The event contract of the chain: what happened, by when, and how it is written on the wire.
@NullMarked
package asylumchain.events;

import org.jspecify.annotations.NullMarked;
