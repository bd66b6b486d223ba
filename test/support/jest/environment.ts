/** The environment of all tests: Node itself. Jest's own would put each file into a context with globals of its own. */
export default class NodeItself {
  readonly global = {};
  getVmContext(): null {
    return null;
  }
  async setup(): Promise<void> {}
  async teardown(): Promise<void> {}
}
