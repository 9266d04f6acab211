/** A reporter that writes the files of failed tests, a line each, for one more try. */
export default async function* failedFiles(events) {
  const files = new Set();
  for await (const { type, data } of events) {
    // A step of a story is told where the story's frame lies: the file of the suite comes after it.
    const isTest = data?.file?.endsWith(".test.mjs");
    if (type === "test:fail" && isTest && !files.has(data.file)) {
      files.add(data.file);
      yield `${data.file}\n`;
    }
  }
}
