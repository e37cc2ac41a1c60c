import { describe, expect, it } from 'vitest';
import { checkRuleNumbers, doubledNumbers } from './rule-numbers.mjs';

describe('the numbers of the rules', () => {
  it('[T7] stand at one rule each', async () => {
    expect(doubledNumbers('- **A1** One.\n- **A2** Two, as **A1**.\n- **A11** Three.\n')).toEqual(
      [],
    );
    expect(doubledNumbers('- **A1** One.\n- **B2** Two.\n\n- **A1** Other.\n')).toEqual(['A1']);
    expect(await checkRuleNumbers()).toEqual({ code: 0, output: '' });
  });
});
