package asylumchain.kit.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The scope a caller's token must carry to use this operation; of several, one is enough.
/// A name such as `${chain.imports.scope}` stands for what the service is configured with.
/// Every operation has this or [PublicOperation]; one that has neither is refused to everybody.
/// One that only reads is open to auditors as well, unless it is [NotForAuditors].
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Scope {

  /// Of an auditor, who reads across partners and writes nothing; every reading is logged. It opens
  /// every operation that only reads without being named there; named, it opens one to nobody else.
  String AUDIT = "audit:read";

  String[] value();
}
