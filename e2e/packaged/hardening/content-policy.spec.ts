import type { Page } from '@playwright/test';
import { CONTENT_SECURITY_POLICY } from '#electron/security/content-security-policy.ts';
import { expect, test } from '../../fixtures/console.ts';

/** What the policy had to say while `attempt` ran, and whether the attempt had any effect. */
async function violationsOf(page: Page, attempt: string): Promise<readonly string[]> {
  return page.evaluate(async (name) => {
    const heard: string[] = [];
    const hear = (event: SecurityPolicyViolationEvent): void => {
      heard.push(event.effectiveDirective);
    };
    document.addEventListener('securitypolicyviolation', hear);
    const marked = globalThis as unknown as Record<string, unknown>;
    delete marked['injected'];

    const attempts: Record<string, () => void> = {
      'an inline script': () => {
        const script = document.createElement('script');
        script.append('globalThis.injected = true');
        document.body.append(script);
      },
      'an event handler': () => {
        const button = document.createElement('button');
        button.setAttribute('onclick', 'globalThis.injected = true');
        document.body.append(button);
        button.click();
      },
      'a javascript link': () => {
        const link = document.createElement('a');
        link.href = 'javascript:globalThis.injected = true';
        document.body.append(link);
        link.click();
      },
      'an evaluated text': () => {
        // Through a timer: what the test itself evaluates is not under the policy.
        // oxlint-disable-next-line typescript/no-implied-eval -- the attempt itself
        setTimeout('globalThis.injected = true', 0);
      },
      'a script from elsewhere': () => {
        const script = document.createElement('script');
        script.setAttribute('src', 'https://example.org/x.js');
        document.body.append(script);
      },
      'an inline style': () => {
        const style = document.createElement('style');
        style.append('body { --injected: 1 }');
        document.head.append(style);
        setTimeout(() => {
          if (getComputedStyle(document.body).getPropertyValue('--injected') !== '') {
            marked['injected'] = true;
          }
        }, 100);
      },
      'a picture from elsewhere': () => {
        const image = document.createElement('img');
        image.onload = () => {
          marked['injected'] = true;
        };
        image.src = 'https://example.org/x.png';
        document.body.append(image);
      },
      'a frame': () => {
        const frame = document.createElement('iframe');
        frame.src = 'https://example.org/';
        document.body.append(frame);
      },
      'a base address': () => {
        const base = document.createElement('base');
        base.href = 'https://example.org/';
        document.head.append(base);
        if (document.baseURI.startsWith('https:')) marked['injected'] = true;
      },
      'a worker from a blob': () => {
        new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])) as unknown as string);
      },
    };
    // Outside of the evaluated call, as a script of the page would run it.
    await new Promise<void>((resolve) => {
      setTimeout(() => {
        try {
          attempts[name]?.();
        } catch {
          // Trusted types throw where the policy would only report.
        }
        setTimeout(resolve, 300);
      }, 0);
    });
    document.removeEventListener('securitypolicyviolation', hear);
    if (marked['injected'] === true) heard.push('IT HAD AN EFFECT');
    return heard;
  }, attempt);
}

test('[H8] every answer carries the exact policy, and nothing may be evaluated', async ({
  sharedConsole: { page },
}) => {
  const policies = await page.evaluate(async () => {
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    const addresses = [...new Set([location.href, ...loaded, 'app://console/no-such-file'])];
    const own = addresses.filter((address) => address.startsWith('app:'));
    return Promise.all(
      own.map(async (address) => (await fetch(address)).headers.get('content-security-policy')),
    );
  });
  expect(policies.length).toBeGreaterThan(1);
  expect([...new Set(policies)]).toEqual([CONTENT_SECURITY_POLICY]);

  const outcome = await page.evaluate(
    () =>
      new Promise<readonly string[]>((resolve) => {
        // A timer: what the test itself evaluates is not under the policy.
        setTimeout(() => {
          resolve(
            [
              // oxlint-disable-next-line no-eval -- the attempt itself
              () => globalThis.eval('1') as unknown,
              // oxlint-disable-next-line typescript/no-implied-eval -- the attempt itself
              () => new Function('return 1')() as unknown,
            ].map((evaluate) => {
              try {
                evaluate();
                return 'evaluated';
              } catch (error) {
                return (error as Error).name;
              }
            }),
          );
        }, 0);
      }),
  );
  expect(outcome).not.toContain('evaluated');
});

for (const attempt of [
  'an inline script',
  'an event handler',
  'a javascript link',
  'an evaluated text',
  'a script from elsewhere',
  'an inline style',
  'a picture from elsewhere',
  'a frame',
  'a base address',
  'a worker from a blob',
]) {
  test(`[H9] ${attempt} violates the policy and has no effect`, async ({ launchConsole }) => {
    const { page } = await launchConsole();
    const violations = await violationsOf(page, attempt);
    expect(violations.length).toBeGreaterThan(0);
    expect(violations).not.toContain('IT HAD AN EFFECT');
  });
}

test('[H11] a text is never taken as markup', async ({ sharedConsole: { page } }) => {
  const outcomes = await page.evaluate(
    () =>
      new Promise<readonly string[]>((resolve) => {
        setTimeout(() => {
          const element = document.createElement('div');
          const attempts = [
            () => {
              element.innerHTML = '<b>x</b>';
            },
            () => {
              element.outerHTML = '<b>x</b>';
            },
            () => {
              element.insertAdjacentHTML('beforeend', '<b>x</b>');
            },
            () => {
              document.write('<b>x</b>');
            },
            () => {
              new DOMParser().parseFromString('<b>x</b>', 'text/html');
            },
            () => {
              document.createRange().createContextualFragment('<b>x</b>');
            },
          ];
          resolve(
            attempts.map((attempt) => {
              try {
                attempt();
                return 'taken';
              } catch (error) {
                return (error as Error).name;
              }
            }),
          );
        }, 0);
      }),
  );
  expect(outcomes).toEqual(outcomes.map(() => 'TypeError'));
});

test('[SH29] only the two named policies may make trusted values', async ({
  sharedConsole: { page },
}) => {
  const outcome = await page.evaluate(() => {
    const { trustedTypes } = globalThis as unknown as {
      trustedTypes: { createPolicy: (name: string, rules: object) => unknown };
    };
    try {
      trustedTypes.createPolicy('mine', { createHTML: (text: string) => text });
      return 'made';
    } catch (error) {
      return (error as Error).name;
    }
  });
  expect(outcome).toBe('TypeError');
});
