/// Webhooks: who wants to be told, about what, and where.
@NullMarked
package asylumchain.kit.webhooks;

import org.jspecify.annotations.NullMarked;
