package maskscope.app.command;

import maskscope.view.about.Program;
import picocli.CommandLine.IVersionProvider;

/// What `--version` prints.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {Program.NAME + " " + Program.version()};
    }
}
