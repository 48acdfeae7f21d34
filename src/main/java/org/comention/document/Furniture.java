package org.comention.document;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The lines that pages put around an article: counters, buttons, headings of related news. Each is
 * known by the whole line, never by a word inside one.
 */
final class Furniture {
  private static final int LONGEST = 80;

  private static final Pattern BOILERPLATE =
      whole(
          "(?:viewed|read|seen)\\s*:?\\s*[\\d.,\\s]+\\s*times?|(?:views?|reads|hits|просмотров)\\s*:?\\s*\\d[\\d.,\\s]*k?"
              + "|\\d[\\d.,\\s]*k?\\s*(?:views?|reads|hits|shares|likes|просмотр(?:а|ов)?)"
              + "|(?:leave|write|add|post)\\s+(?:a|your)\\s+(?:review|comment|reply)"
              + "|(?:share|print|tweet|email|e-mail|subscribe|facebook|twitter|whatsapp|telegram|linkedin"
              + "|copy link|advertisement|sponsored|log in|sign in|sign up|register|search|menu"
              + "|skip to (?:main )?content|back to top|поделиться|печать|compartir|imprimir|partager"
              + "|imprimer|teilen|drucken|paylaş|yazdır)"
              + "|share\\s+(?:this|on|via|with)\\b.{0,40}|print\\s+(?:this|article|page|version)\\b.{0,20}"
              + "|subscribe\\s+(?:to|now|for|here)\\b.{0,60}|sign up (?:for|to)\\b.{0,60}"
              + "|follow\\s+(?:us|me|the author)\\b.{0,60}|(?:send|email|e-mail) (?:this|to a friend)\\b.{0,30}"
              + "|(?:all|todos los) (?:rights|derechos) (?:reserved|reservados)|все права защищены"
              + "|tous droits réservés|alle rechte vorbehalten");
  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "(?:copyright\\b\\s*(?:©|\\(c\\)|\\d{4})|(?:©|\\(c\\))(?=.{0,60}\\b(?:19|20)\\d\\d\\b)).{0,150}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What heads links to other articles, and nothing else. */
  private static final Pattern LINKS_HEADING =
      whole(
          "(?:related|similar|latest|recent|other|more|popular|top|recommended|featured|trending|breaking)"
              + "\\s+(?:news|stories|articles|posts|headlines|coverage|content|topics|reading|links|materials|videos)"
              + "|(?:see|read|watch)\\s+(?:also|more|next)|also\\s+(?:read|see|on).{0,30}"
              + "|more\\s+(?:from|on|in|about)\\b.{0,40}|most\\s+(?:read|popular|viewed|commented|shared|recent)"
              + "|(?:you\\s+)?(?:may|might)\\s+(?:also\\s+)?(?:like|be interested in)"
              + "|recommended(?:\\s+for\\s+you)?|don['’]t miss|editor['’]?s['’]? (?:picks?|choice)"
              + "|what to read next|newsfeed|news feed|in other news|keep reading|up next|next article"
              + "|читайте также|по теме|материалы по теме|последние новости|новости по теме|другие новости"
              + "|lea también|noticias relacionadas|últimas noticias|más noticias|le puede interesar"
              + "|(?:à )?lire aussi|sur le même sujet|à lire également|dernières (?:nouvelles|actualités)"
              + "|lesen sie auch|mehr zum thema|auch interessant|ilgili haberler|son haberler"
              + "|leia também|leggi anche|oxşar xəbərlər|son xəbərlər");

  /** Names of a page's sections; they head teasers only where teasers follow. */
  private static final Set<String> SECTION_NAMES =
      Set.of(
          ("home|news|politics|policy|economy|economics|business|finance|world|international|region"
                  + "|regional|society|social|culture|sport|sports|opinion|analysis|interview|interviews"
                  + "|science|technology|tech|health|education|law|security|defence|defense|military"
                  + "|energy|environment|climate|media|video|videos|photo|photos|gallery|multimedia"
                  + "|incident|incidents|conflict|diplomacy|foreign policy|foreign affairs|human rights"
                  + "|domestic|national|local|local news|world news|press releases|press release"
                  + "|lifestyle|travel|history|religion|arts|entertainment|markets|oil|transport"
                  + "|top news|headlines|topics|tags|archive|comments|comment|discussion|related|popular"
                  + "|trending|latest|recent|links|политика|экономика|общество|в мире|мир|новости|спорт"
                  + "|культура|комментарии|política|economía|internacional|deportes|cultura|noticias"
                  + "|politique|économie|monde|société|actualités|politik|wirtschaft|siyasət|siyaset"
                  + "|dünya|iqtisadiyyat|cəmiyyət|ekonomi")
              .split("\\|"));

  private static final Pattern COUNT = Pattern.compile("\\s*[(\\[]?\\d{1,4}[)\\]]?$");
  private static final Pattern DECORATION = Pattern.compile("^[\\s:›»>|#•*-]+|[\\s:›»>|…*-]+$");

  private Furniture() {}

  /** A counter, button, share or copyright line. */
  static boolean isBoilerplate(Line line) {
    String text = line.length() > 2 * LONGEST ? "" : line.text();
    return COPYRIGHT.matcher(text).matches()
        || (text.length() <= LONGEST && BOILERPLATE.matcher(bare(text)).matches());
  }

  /** A heading such as "Read also", of whatever page. */
  static boolean headsLinks(Line line) {
    return line.length() <= LONGEST
        && LINKS_HEADING.matcher(COUNT.matcher(bare(line.text())).replaceFirst("")).matches();
  }

  static boolean isSectionName(Line line) {
    return line.length() <= LONGEST && isSectionName(line.text());
  }

  static boolean isSectionName(String text) {
    String name = COUNT.matcher(bare(text)).replaceFirst("");
    return SECTION_NAMES.contains(name.toLowerCase(Locale.ROOT));
  }

  private static String bare(String text) {
    return DECORATION.matcher(text).replaceAll("");
  }

  private static Pattern whole(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
