import { splitByScript } from '../domain/text/split-by-script.ts';

/** Text of the page's language; Chinese inside English is marked as such. */
export function MixedText({ text, mark }: { text: string; mark: boolean }) {
  if (!mark) return <>{text}</>;
  return (
    <>
      {splitByScript(text).map((run) =>
        run.han ? <span lang="zh-CN">{run.text}</span> : run.text,
      )}
    </>
  );
}
