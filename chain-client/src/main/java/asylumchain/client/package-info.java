/// What a partner's system needs to speak with the chain, beyond what is generated from the
/// documents of the services: who it is, what a refusal says, page after page, and whether a
/// delivery is genuine.
@NullMarked
package asylumchain.client;

import org.jspecify.annotations.NullMarked;
