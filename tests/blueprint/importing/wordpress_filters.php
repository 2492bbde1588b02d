<?php
// What WordPress itself does to a post before it shows it: texts come in as JSON, and go out as JSON.
// php -n wordpress_filters.php PATH_TO_WORDPRESS <texts.json
define('ABSPATH', rtrim($argv[1], '/') . '/');
define('WPINC', 'wp-includes');
define('WP_DEBUG', false);
error_reporting(E_ERROR);
foreach (['plugin', 'formatting', 'shortcodes'] as $part) {
    require ABSPATH . "wp-includes/$part.php";
}
function get_option($name, $default = false) { return ['blog_charset' => 'UTF-8'][$name] ?? $default; }
function __($text, $domain = '') { return $text; }
function _x($text, $context, $domain = '') { return $text; }
function get_locale() { return 'en_US'; }

$shown = [];
foreach (json_decode(stream_get_contents(STDIN), true) as $name => $text) {
    $shown[$name] = do_shortcode(shortcode_unautop(wpautop(wptexturize($text))));
}
echo json_encode($shown);
