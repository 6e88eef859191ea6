/** A file that was chosen, as it is kept. */
export interface KeptFile {
  id: string
  blob: Blob
  name: string
  /** Of a recording, in seconds. */
  duration?: number
}

/** The browser's database, for what is too large for `localStorage`. Where there is none, everything rejects. */
export interface FileStore {
  put(file: KeptFile): Promise<unknown>
  get(id: string): Promise<KeptFile | undefined>
  remove(id: string): Promise<unknown>
}

const FILES = 'files'

export function openFileStore(name: string): FileStore {
  /** Opened each time: an open one would keep the page out of the back-forward cache. */
  function ask<T>(how: IDBTransactionMode, deed: (files: IDBObjectStore) => IDBRequest<T>) {
    return new Promise<T>((resolve, reject) => {
      const opening = indexedDB.open(name)
      opening.onupgradeneeded = () => opening.result.createObjectStore(FILES, { keyPath: 'id' })
      opening.onerror = reject
      opening.onsuccess = () => {
        const database = opening.result
        const transaction = database.transaction(FILES, how)
        const request = deed(transaction.objectStore(FILES))
        transaction.oncomplete = () => resolve(request.result)
        transaction.onabort = reject
        database.close()
      }
    })
  }

  return {
    put: (file) => ask('readwrite', (files) => files.put(file)),
    get: (id) => ask<KeptFile | undefined>('readonly', (files) => files.get(id)),
    remove: (id) => ask('readwrite', (files) => files.delete(id)),
  }
}
