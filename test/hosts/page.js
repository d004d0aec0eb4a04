// What a page's own bundle holds of the kit.
import '@motcua/elements/define';
