/** The store cannot be opened. The message is one sentence for whoever starts the server. */
export class StoreUnopened extends Error {}
