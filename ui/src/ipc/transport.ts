/** A way to the core; every host of the window is one. */
export interface Transport {
  remind(title: string, body: string): Promise<boolean>;
  call(name: string, request: unknown, signal?: AbortSignal): Promise<unknown>;
  upload(bytes: Uint8Array, fileName: string): Promise<unknown>;
  fetchFile(downloadId: string, fileName: string): Promise<unknown>;
  readFile(downloadId: string, signal?: AbortSignal): Promise<ArrayBuffer>;
  open(path: string): Promise<boolean>;
  saveText(text: string, fileName: string): Promise<unknown>;
  append(id: string, offset: number, bytes: Uint8Array): Promise<unknown>;
  piece(id: string, index: number, signal?: AbortSignal): Promise<ArrayBuffer>;
}
