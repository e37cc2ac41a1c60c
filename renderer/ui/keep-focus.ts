const HOLDERS = 'dialog, main, section, aside, ul, ol, table, form, fieldset, li, tr';

/**
 * Keeps the keyboard on something.
 *
 * Where what has the focus is taken out of the page, such as a button that ends what it belongs to,
 * the nearest part of the page around it that is still there gets the focus, so that Tab goes on
 * from there. Whoever knows a better place moves the focus itself, and is not disturbed.
 */
export function keepFocus(): () => void {
  let trail: readonly Element[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;

  const onFocusIn = ({ target }: FocusEvent): void => {
    trail = target instanceof Element ? trailOf(target) : [];
  };
  const isLost = (): boolean =>
    trail[0]?.isConnected === false &&
    (document.activeElement === null || document.activeElement === document.body);
  const rescue = (): void => {
    timer = null;
    if (!isLost()) return;
    const holder = trail.find((element) => element.isConnected && element.matches(HOLDERS));
    focusOn(holder ?? document.querySelector('main'));
  };

  // A moment later: a dialog that closes gives the focus back by itself.
  const observer = new MutationObserver(() => {
    if (timer === null && isLost()) timer = setTimeout(rescue, 0);
  });
  observer.observe(document.body, { childList: true, subtree: true });
  document.addEventListener('focusin', onFocusIn);
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', onFocusIn);
    if (timer !== null) clearTimeout(timer);
  };
}

function trailOf(from: Element): readonly Element[] {
  const trail: Element[] = [];
  for (let element: Element | null = from; element !== null; element = element.parentElement) {
    trail.push(element);
  }
  return trail;
}

function focusOn(place: Element | null): void {
  if (!(place instanceof HTMLElement)) return;
  if (place.tabIndex < 0 && !place.hasAttribute('tabindex')) place.tabIndex = -1;
  place.focus({ preventScroll: true });
}
