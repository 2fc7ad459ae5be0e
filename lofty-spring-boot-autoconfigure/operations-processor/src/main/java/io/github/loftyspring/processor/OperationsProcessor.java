package io.github.loftyspring.processor;

import java.io.IOException;
import java.util.Set;

import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;

/**
 * Writes four types for each HTTP interface that carries {@code @ResourceOperations}: the
 * reactive and the blocking operations, and what makes their calls.
 */
@SupportedAnnotationTypes(Names.RESOURCE_OPERATIONS)
public final class OperationsProcessor extends AbstractProcessor {

	/**
	 * Creates the processor.
	 */
	public OperationsProcessor() {
	}

	@Override
	public SourceVersion getSupportedSourceVersion() {
		return SourceVersion.latestSupported();
	}

	@Override
	public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
		for (TypeElement annotation : annotations) {
			for (Element element : round.getElementsAnnotatedWith(annotation)) {
				try {
					write(Resource.of((TypeElement) element, this.processingEnv));
				}
				catch (UnfitDeclarationException ex) {
					this.processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, ex.getMessage(), ex.element());
				}
				catch (IOException ex) {
					this.processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, ex.toString(), element);
				}
			}
		}
		return true;
	}

	private void write(Resource resource) throws IOException {
		ReactiveOperations reactive = new ReactiveOperations(resource);
		write(resource, reactive.type());
		write(resource, reactive.implementation());
		BlockingOperations blocking = new BlockingOperations(resource);
		write(resource, blocking.type());
		write(resource, blocking.implementation());
	}

	private void write(Resource resource, TypeSpec type) throws IOException {
		JavaFile.builder(resource.packageName(), type.toBuilder().addOriginatingElement(resource.declaration()).build())
			.indent("\t")
			.skipJavaLangImports(true)
			.build()
			.writeTo(this.processingEnv.getFiler());
	}

}
