import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.SimpleDateFormat;

/** Runs HeidelTime with its TreeTagger over many texts in one process: CONFIG NEWS|NARRATIVES FOLDER.
 *  Each NAME.txt of the folder begins with a line that is its publication day; NAME.xml is what comes back. */
class HeidelTime {
    public static void main(String[] args) throws Exception {
        var tagger = new HeidelTimeStandalone(
            Language.ENGLISH, DocumentType.valueOf(args[1]), OutputType.TIMEML, args[0], POSTagger.TREETAGGER);
        var days = new SimpleDateFormat("yyyy-MM-dd");
        try (var paths = Files.newDirectoryStream(Path.of(args[2]), "*.txt")) {
            for (var path : paths) {
                var parts = Files.readString(path).split("\n", 2);
                var result = tagger.process(parts[1], days.parse(parts[0]));
                Files.writeString(Path.of(path.toString().replace(".txt", ".xml")), result);
            }
        }
    }
}
