/** The files of a compressed folder, read without a library: papers that were handed out. */
import { inflateRawSync } from "node:zlib";

/**
 * @param {Buffer} bytes
 * @returns {Map<string, Buffer>} by their names
 */
export function unzip(bytes) {
  const files = new Map();
  // The end of the central directory (APPNOTE 4.3.16); nobody writes a comment behind it.
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const method = bytes.readUInt16LE(at + 10);
    const size = bytes.readUInt32LE(at + 20);
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    const local = bytes.readUInt32LE(at + 42);
    const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(begin, begin + size);
    files.set(
      bytes.subarray(at + 46, at + 46 + name).toString("utf8"),
      method === 0 ? packed : inflateRawSync(packed),
    );
    at += 46 + name + extra + comment;
  }
  return files;
}

/** What a Word file says, in one string. */
export function wordsOf(docx) {
  const xml = unzip(docx).get("word/document.xml")?.toString("utf8") ?? "";
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join("");
}
