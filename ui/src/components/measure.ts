import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/** The size of an element in px. */
export interface Size {
  width: number;
  height: number;
}

/** Watches an element's size; `start` stands in until it has been laid out. */
export function useSize<E extends HTMLElement>(start: Size): [RefObject<E | null>, Size] {
  const ref = useRef<E>(null);
  const [size, setSize] = useState(start);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const take = (): void => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width > 0 && height > 0) {
        setSize((old) => (old.width === width && old.height === height ? old : { width, height }));
      }
    };
    take();
    const observer = new ResizeObserver(take);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, size];
}
