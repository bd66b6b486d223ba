type Flat = Uint8Array | Uint16Array | Int32Array | Float64Array;

/** A typed array that grows: a row costs its bytes and nothing more. */
export class Growing<A extends Flat> {
  #values: A;
  #length = 0;
  readonly #make: (length: number) => A;

  constructor(make: (length: number) => A) {
    this.#make = make;
    this.#values = make(256);
  }

  get length(): number {
    return this.#length;
  }

  /** All values so far, without a copy: valid until the next change. */
  get values(): A {
    return this.#values.subarray(0, this.#length) as A;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const longer = this.#make(this.#length * 2);
      longer.set(this.#values);
      this.#values = longer;
    }
    this.#values[this.#length++] = value;
  }

  /** Keeps the values at these indexes, which ascend. */
  keep(indexes: Int32Array): void {
    let length = 0;
    for (const index of indexes) this.#values[length++] = this.#values[index] ?? 0;
    this.#length = length;
  }
}
