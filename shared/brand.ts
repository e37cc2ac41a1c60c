declare const brand: unique symbol;

/** A value that carries the name of what it means, so that units and ids cannot be mixed up. */
export type Branded<Value, Name extends string> = Value & { readonly [brand]: Name };
