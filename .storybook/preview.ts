import type { Preview } from '@storybook/web-components-vite';

const preview: Preview = {
  parameters: {
    // A violation makes the story fail where stories are run as tests.
    a11y: { test: 'error' },
  },
};

export default preview;
