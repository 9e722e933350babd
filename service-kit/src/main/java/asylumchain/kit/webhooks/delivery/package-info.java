/// How an event reaches those who asked for it: signed, in order, until it has arrived.
@NullMarked
package asylumchain.kit.webhooks.delivery;

import org.jspecify.annotations.NullMarked;
