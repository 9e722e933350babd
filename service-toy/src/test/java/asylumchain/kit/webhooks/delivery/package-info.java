@NullMarked
package asylumchain.kit.webhooks.delivery;

import org.jspecify.annotations.NullMarked;
