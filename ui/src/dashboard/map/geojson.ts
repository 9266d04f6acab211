/** A property of a file of areas, and how many of its names are ours. */
export interface NameProperty {
  property: string;
  known: number;
}

/** The properties that could name the areas of a GeoJSON file, the one that knows most of our names first. */
export function propertiesOf(text: string, names: ReadonlySet<string>): NameProperty[] {
  const known = new Map<string, number>();
  for (const properties of featuresOf(text)) {
    for (const [property, value] of Object.entries(properties)) {
      if (typeof value !== "string") continue;
      known.set(property, (known.get(property) ?? 0) + (isKnown(value, names) ? 1 : 0));
    }
  }
  return [...known]
    .map(([property, count]) => ({ property, known: count }))
    .toSorted((one, other) => other.known - one.known);
}

function featuresOf(text: string): object[] {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return [];
  }
  if (typeof file !== "object" || file === null || !("features" in file)) return [];
  if (!Array.isArray(file.features)) return [];
  const features: unknown[] = file.features;
  return features.flatMap((feature) => {
    if (typeof feature !== "object" || feature === null || !("properties" in feature)) return [];
    const { properties } = feature;
    return typeof properties === "object" && properties !== null ? [properties] : [];
  });
}

function isKnown(name: string, names: ReadonlySet<string>): boolean {
  return names.has(stem(name));
}

/** A community's name as files write it, with or without 社区 or 村 behind it. */
export function stem(name: string): string {
  const trimmed = name.trim();
  return trimmed.length > 2
    ? trimmed.replace(/(社区|村)(居民委员会|村民委员会|居委会|村委会)?$/, "")
    : trimmed;
}
