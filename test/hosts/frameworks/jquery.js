// A page of jQuery with handlers for everything, that moves the form about.
import $ from 'jquery';

const src = new URLSearchParams(location.search).get('src');
$.fn.extend({ validate: () => false });
Object.assign(window, { $, jQuery: $ });
$(document).on('click keydown keyup input change focusin focusout', '*', (event) => {
  $(event.target).addClass('touched').val();
});
$(document).on('submit', 'form', () => false);
$('body').append('<main></main>');
$('<procedure-form>').attr({ src, endpoint: '/ho-so' }).appendTo('main').hide().show();
$('procedure-form').detach().appendTo('main').wrap('<section></section>');
